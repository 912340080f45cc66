import { getNamedType, type GraphQLResolveInfo } from "graphql";

const BY_TYPE: Record<string, string[]> = {
  Product: ["read_products"],
  ProductVariant: ["read_products"],
  Collection: ["read_products"],
  OnlineStoreTheme: ["read_themes"],
  Page: ["read_content", "read_online_store_pages"],
  Blog: ["read_content", "read_online_store_pages"],
  Article: ["read_content", "read_online_store_pages"],
  Menu: ["read_online_store_navigation"],
  Metaobject: ["read_metaobjects"],
  MetaobjectDefinition: ["read_metaobject_definitions"],
  File: ["read_files", "read_themes", "read_images"],
};

/** The scopes of which one is needed for the field; null when it is open to every app. */
export function requiredScope({
  parentType,
  fieldName,
  returnType,
}: Pick<GraphQLResolveInfo, "parentType" | "fieldName" | "returnType">): string[] | null {
  if (parentType.name === "Mutation" && fieldName.startsWith("theme")) return ["write_themes"];
  return BY_TYPE[getNamedType(returnType).name.replace(/Connection$/, "")] ?? null;
}
