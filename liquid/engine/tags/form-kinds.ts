/** How Shopify prints a kind of form. */
export type FormKind = {
  action: string;
  /** Id of the form element when the template gives none. */
  id?: string;
  class?: string;
  isMultipart?: boolean;
  hidden?: Record<string, string>;
};

const RETURN_TO = "/";

/** Every form type of the `form` tag, by name. */
export const FORM_KINDS: Record<string, FormKind> = {
  activate_customer_password: { action: "/account/activate" },
  cart: { action: "/cart", class: "shopify-cart-form", isMultipart: true },
  contact: { action: "/contact#contact_form", id: "contact_form", class: "contact-form" },
  create_customer: { action: "/account", id: "create_customer" },
  currency: {
    action: "/cart/update",
    id: "currency_form",
    class: "shopify-currency-form",
    isMultipart: true,
    hidden: { return_to: RETURN_TO },
  },
  customer: { action: "/contact#contact_form", id: "contact_form", class: "contact-form" },
  customer_address: { action: "/account/addresses", id: "address_form_new" },
  customer_login: { action: "/account/login", id: "customer_login" },
  guest_login: { action: "/account/login", id: "customer_login_guest", hidden: { guest: "true" } },
  localization: {
    action: "/localization",
    id: "localization_form",
    class: "shopify-localization-form",
    isMultipart: true,
    hidden: { _method: "put", return_to: RETURN_TO },
  },
  new_comment: { action: "#comment_form", id: "comment_form", class: "comment-form" },
  product: {
    action: "/cart/add",
    id: "product_form",
    class: "shopify-product-form",
    isMultipart: true,
  },
  recover_customer_password: { action: "/account/recover" },
  reset_customer_password: { action: "/account/account/reset" },
  storefront_password: { action: "/password", id: "login_form", class: "storefront-password-form" },
};
