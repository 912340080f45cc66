export function SectionNotFound() {
  return (
    <s-page heading="Section not found">
      <s-section>
        <s-stack gap="base" alignItems="start">
          <s-paragraph>
            This section does not exist in this store. It may have been deleted.
          </s-paragraph>
          <s-button href="/app/sections">All sections</s-button>
        </s-stack>
      </s-section>
    </s-page>
  );
}
