import type { StoreAddress } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { countryOf } from "./localization.ts";

/** An address of the shop or of a customer. */
export function addressObject(address: StoreAddress, id: number, currency: string): LiquidObject {
  const { first_name = "", last_name = "", address1, address2 = "", city, zip } = address;
  const { province = "", province_code = "", country_code } = address;
  const name = [first_name, last_name].filter((part) => part !== "").join(" ");
  const country = countryOf(country_code, currency);
  const street = [address1, address2].filter((part) => part !== "").join(", ");
  const summary = [name, street, city, province, String(country["name"])];
  return liquidObject(
    { name: "Address" },
    {
      id,
      first_name,
      last_name,
      name,
      company: address.company ?? "",
      phone: address.phone ?? "",
      address1,
      address2,
      street,
      city,
      zip,
      province,
      province_code,
      country,
      country_code,
      summary: summary.filter((part) => part !== "").join(", "),
      url: `/account/addresses/${id}`,
    },
  );
}
