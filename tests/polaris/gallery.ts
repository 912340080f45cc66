const OPTIONS = `<s-option value="a">Square corners</s-option><s-option value="b" selected>Round corners</s-option>
  <s-option-group label="More"><s-option value="c">Circle</s-option></s-option-group>`;

const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 10'%3E%3Crect width='16' height='10' fill='%239d4421'/%3E%3C/svg%3E";

const ROWS = [
  ["Customer stories", "success", "Active", "Horizon", "3", "$2.00"],
  ["Seconds sale", "info", "Draft", "Not published", "5", "$0.00"],
  ["Clay in numbers", "auto", "Archived", "Removed November 1", "2", "$14.00"],
]
  .map(
    ([name, tone, status, theme, versions, cost], index) =>
      `<s-table-row clickdelegate="row-${index}"><s-table-cell><s-link id="row-${index}" tone="neutral" href="#row-${index}">
      <s-text type="strong">${name}</s-text></s-link></s-table-cell>
      <s-table-cell><s-badge tone="${tone}">${status}</s-badge></s-table-cell>
      <s-table-cell><s-text color="subdued">${theme}</s-text></s-table-cell>
      <s-table-cell>${versions}</s-table-cell><s-table-cell>${cost}</s-table-cell></s-table-row>`,
  )
  .join("");

const BANNERS = `
  <s-banner heading="2 generations are left before the cap" tone="warning" dismissible>
    At the cap, generating stops until December 2. <s-link href="#cap">Read how the cap works</s-link>.
    <s-button slot="secondary-actions">Raise cap</s-button></s-banner>
  <s-banner heading="Shopify did not answer" tone="critical">The charge is tried again at 09:30.</s-banner>
  <s-banner heading="Published to Horizon" tone="success" dismissible></s-banner>
  <s-banner heading="Version 2 is unchanged" tone="info">Nothing was counted.</s-banner>`;

const BUTTONS = `
  <s-section heading="Buttons" subheading="Every variant"><s-button slot="secondary-actions" icon="export">Export</s-button>
    <s-stack direction="inline" gap="small-200" alignitems="center">
      <s-button variant="primary">Generate</s-button><s-button>See plans</s-button>
      <s-button variant="tertiary" icon="plus">Add quote</s-button><s-button tone="critical">Roll back live theme</s-button>
      <s-button tone="critical" variant="primary">Remove</s-button><s-button disabled>Restore</s-button>
      <s-button variant="primary" disabled>Publish</s-button><s-button loading>Saving</s-button>
      <s-button icon="delete" accessibilitylabel="Delete" interestfor="tip"></s-button><s-tooltip id="tip">Deletes the section</s-tooltip>
      <s-button icon="clock" commandfor="menu" id="menu-opener">Version 3</s-button>
      <s-menu id="menu" accessibilitylabel="Versions"><s-button icon="view">Compare</s-button>
        <s-section heading="Danger"><s-button icon="delete" tone="critical">Remove</s-button><s-button disabled>Restore</s-button></s-section></s-menu>
      <s-button commandfor="popover" id="popover-opener">On 2 themes</s-button>
      <s-popover id="popover" inlinesize="320px"><s-box padding="base"><s-stack gap="small"><s-text type="strong">Where this section is</s-text>
        <s-paragraph color="subdued">Published just now by Rita Moura.</s-paragraph><s-button>Remove from theme</s-button></s-stack></s-box></s-popover>
      <s-press-button pressed>Preview</s-press-button><s-press-button icon="code" accessibilitylabel="Code"></s-press-button>
      <s-link href="#all">All 24 templates</s-link>
      <s-button commandfor="modal" command="--show" id="modal-opener">Open dialog</s-button>
    </s-stack>
    <s-button-group accessibilitylabel="Actions"><s-button slot="secondary-actions">Cancel</s-button><s-button slot="primary-action" variant="primary">Save</s-button></s-button-group>
    <s-stack direction="inline" gap="small-200" alignitems="center">
      <s-badge>Neutral</s-badge><s-badge tone="info">Draft</s-badge><s-badge tone="success" icon="check">Active</s-badge>
      <s-badge tone="warning">Edited</s-badge><s-badge tone="caution">Caution</s-badge><s-badge tone="critical">Failed</s-badge>
      <s-chip>Customer reviews</s-chip><s-chip removable color="strong">Large quote</s-chip>
      <s-clickable-chip removable>Product grid</s-clickable-chip><s-clickable-chip href="#faq"><s-icon slot="graphic" type="chat" size="small"></s-icon>FAQ</s-clickable-chip>
      <s-spinner accessibilitylabel="Loading"></s-spinner><s-spinner size="large" accessibilitylabel="Loading more"></s-spinner>
      <s-avatar initials="CB" alt="Casa Barro"></s-avatar><s-thumbnail src="${PICTURE}" alt="A clay pot"></s-thumbnail><s-thumbnail></s-thumbnail>
      <s-icon type="check-circle" tone="success"></s-icon><s-icon type="alert-triangle" tone="warning"></s-icon>
    </s-stack>
    <s-progress value="23" max="30" accessibilitylabel="Generations used"></s-progress>
    <s-progress value="0.9" tone="critical" accessibilitylabel="Cap used"></s-progress>
  </s-section>`;

const FIELDS = `
  <s-section heading="Fields"><form id="form"><s-stack gap="base">
    <s-query-container><s-grid gap="base" gridtemplatecolumns="@container (inline-size > 400px) repeat(2, minmax(0, 1fr)), 1fr">
    <s-grid-item><s-text-field label="Heading" name="heading" value="From our kiln to their kitchen tables" details="Shown above the quotes."></s-text-field></s-grid-item>
    <s-text-field label="Name" name="name" error="This name is taken" value="stories" prefix="sections/" suffix=".liquid"></s-text-field>
    <s-number-field label="Padding" name="padding" min="0" max="100" value="88" suffix="px"></s-number-field>
    <s-money-field label="Cap" name="cap" value="50.00" currencycode="USD"></s-money-field>
    <s-email-field label="Email" name="email" placeholder="owner@example.com" required></s-email-field>
    <s-url-field label="Link" name="link"></s-url-field>
    <s-search-field label="Search" labelaccessibilityvisibility="exclusive" placeholder="Search sections"></s-search-field>
    <s-password-field label="Key" value="secret"></s-password-field>
    <s-color-field label="Color" name="color" value="#9d4421"></s-color-field>
    <s-date-field label="From" name="from" value="2026-11-21"></s-date-field>
    <s-select label="Photo shape" name="shape" details="For every photo.">${OPTIONS}</s-select>
    <s-select label="Sort" icon="sort" placeholder="Choose an order"><s-option value="x">Last edited</s-option></s-select>
    <s-text-field label="Locked" disabled value="Pro only"></s-text-field>
    </s-grid></s-query-container>
    <s-text-area label="Text" name="text" rows="3" maxlength="500" placeholder="For example: three customer reviews on a warm background"></s-text-area>
    <s-choice-list label="Theme" name="theme"><s-choice value="draft" selected>Horizon, autumn copy<s-text slot="details">Customers do not see it.</s-text><s-badge slot="secondary-content">Draft theme</s-badge></s-choice>
      <s-choice value="live">Horizon</s-choice><s-choice value="off" disabled>Old theme</s-choice></s-choice-list>
    <s-choice-list label="Show" name="show" multiple error="Pick one"><s-choice value="stars">Stars</s-choice><s-choice value="photo" selected>Photos</s-choice></s-choice-list>
    <s-checkbox label="Show average rating" name="rating" checked details="From your reviews app."></s-checkbox>
    <s-checkbox label="All" indeterminate></s-checkbox><s-checkbox label="Off" disabled></s-checkbox>
    <s-switch label="Autoplay" name="autoplay"></s-switch>
    <s-color-picker value="#1a7f5a" alpha></s-color-picker>
    <s-drop-zone label="Design" name="design" accept="image/*"></s-drop-zone>
    <s-stack direction="inline" gap="small-200"><s-button type="submit" variant="primary" id="submit">Save settings</s-button><s-button type="reset">Reset</s-button></s-stack>
  </s-stack></form></s-section>`;

const TABLE = `
  <s-section padding="none" heading="Generations"><s-table paginate hasnextpage>
    <s-table-header-row><s-table-header listslot="primary">Section</s-table-header><s-table-header listslot="inline">Status</s-table-header>
      <s-table-header listslot="secondary">Theme</s-table-header><s-table-header format="numeric">Versions</s-table-header>
      <s-table-header format="currency">Cost</s-table-header></s-table-header-row>
    <s-table-body>${ROWS}</s-table-body></s-table></s-section>`;

const TEXT = `
  <s-section heading="Text"><s-heading>A heading inside</s-heading><s-paragraph>A paragraph with <s-text type="strong">strong</s-text>,
    <s-text type="redundant">old</s-text> and <s-link href="#more">a link</s-link>, and <s-number>1234</s-number>.</s-paragraph>
    <s-unordered-list><s-list-item>Live preview</s-list-item><s-list-item>Publish to a theme</s-list-item></s-unordered-list>
    <s-ordered-list><s-list-item>Describe</s-list-item><s-list-item>Publish</s-list-item></s-ordered-list><s-divider></s-divider>
    <s-image src="${PICTURE}" alt="Clay" aspectratio="16/10" borderradius="base" objectfit="cover"></s-image>
    <s-scroll-box maxblocksize="60px" background="subdued" padding="small-200" borderradius="base" tabindex="0"><s-paragraph>One</s-paragraph><s-paragraph>Two</s-paragraph><s-paragraph>Three</s-paragraph><s-paragraph>Four</s-paragraph></s-scroll-box>
    <s-clickable href="#template" border="base" borderradius="base" padding="small"><s-text type="strong">Hero with still life</s-text></s-clickable>
  </s-section>`;

const ASIDE = `
  <s-section slot="aside" heading="Free trial"><s-badge slot="accessory" tone="info">7 days left</s-badge>
    <s-stack direction="inline" gap="small-200" alignitems="baseline"><s-heading fontsize="large-300">10</s-heading><s-text color="subdued">of 10 generations left</s-text></s-stack>
    <s-progress value="10" max="10" accessibilitylabel="Generations left"></s-progress>
    <s-paragraph color="subdued" fontsize="small">Pro features until November 28. Nothing is charged unless you choose a plan.</s-paragraph>
    <s-stack direction="inline"><s-button>See plans</s-button></s-stack></s-section>
  <s-section slot="aside"><s-empty-state heading="No sections yet"><s-icon slot="graphic" type="layout-section"></s-icon><s-text slot="subheading">Describe one to begin.</s-text><s-button slot="primary-action">New section</s-button><s-button slot="secondary-actions">Templates</s-button></s-empty-state></s-section>`;

const MODAL = `
  <s-modal id="modal" heading="Publish Customer stories, version 3"><s-stack gap="base"><s-text-field id="modal-field" label="File" value="customer-stories"></s-text-field>
    <s-paragraph>After publishing, place the section on a page.</s-paragraph></s-stack>
    <s-button slot="primary-action" variant="primary">Publish to draft theme</s-button><s-button slot="secondary-actions" commandfor="modal" command="--hide">Cancel</s-button></s-modal>`;

/** A page with every element, as the server sends it: the elements are defined before it is parsed. */
export const gallery = `<s-page heading="Sections">
  <s-link slot="breadcrumb-actions" href="#home">Home</s-link>
  <s-button slot="secondary-actions">Export</s-button><s-button slot="primary-action" variant="primary">New section</s-button>
  ${BANNERS}${BUTTONS}${TABLE}${FIELDS}${TEXT}${ASIDE}</s-page>${MODAL}`;
