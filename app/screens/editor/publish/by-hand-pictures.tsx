/** Simple drawings of where to look in Shopify's own editors; the words beside them say it all. */

const INK = "#616161";
const LINE = "#d4d4d4";
const MARK = "#005bd3";

function Picture({ children }: { children: React.ReactNode }) {
  return (
    <svg className="by-hand-picture" viewBox="0 0 160 100" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="159" height="99" rx="8" fill="#fff" stroke={LINE} />
      {children}
    </svg>
  );
}

function Word(props: { x: number; y: number; children: string; isMarked?: boolean }) {
  return (
    <text
      x={props.x}
      y={props.y}
      fontSize="8"
      fontWeight={props.isMarked ? 600 : 400}
      fill={props.isMarked ? MARK : INK}
    >
      {props.children}
    </text>
  );
}

const shortened = (name: string) => (name.length > 15 ? `${name.slice(0, 14)}…` : name);

/** The code editor's folders, with the one to add to. */
export function AddFilePicture({ name }: { name: string }) {
  return (
    <Picture>
      <path d="M58 1v98" stroke={LINE} />
      <Word x={8} y={16}>
        layout
      </Word>
      <Word x={8} y={30}>
        templates
      </Word>
      <Word x={8} y={44} isMarked>
        sections
      </Word>
      <rect x="6" y="50" width="48" height="13" rx="4" fill="none" stroke={MARK} />
      <Word x={10} y={59} isMarked>
        + Add new
      </Word>
      <Word x={8} y={77}>
        snippets
      </Word>
      <Word x={8} y={91}>
        assets
      </Word>
      <rect x="66" y="34" width="86" height="32" rx="6" fill="#f7f7f7" stroke={LINE} />
      <Word x={73} y={47}>
        Section name
      </Word>
      <Word x={73} y={59} isMarked>
        {shortened(name)}
      </Word>
    </Picture>
  );
}

/** The new file with its code, and the button that saves it. */
export function PasteCodePicture({ name }: { name: string }) {
  return (
    <Picture>
      <path d="M1 20h158" stroke={LINE} />
      <Word x={8} y={14}>
        {shortened(name)}
      </Word>
      <rect x="122" y="4.5" width="31" height="12" rx="4" fill="none" stroke={MARK} />
      <Word x={128} y={13} isMarked>
        Save
      </Word>
      {[30, 40, 50, 60, 70, 80].map((y, index) => (
        <rect
          key={y}
          x={index % 3 === 0 ? 10 : 18}
          y={y}
          width={[92, 120, 74, 104, 66, 112][index]}
          height="4"
          rx="2"
          fill={index < 5 ? "#cfe0f7" : LINE}
        />
      ))}
    </Picture>
  );
}

/** The theme editor's list of sections. */
export function AddSectionPicture({ name }: { name: string }) {
  return (
    <Picture>
      <path d="M62 1v98" stroke={LINE} />
      <Word x={8} y={16}>
        Header
      </Word>
      <rect x="6" y="24" width="50" height="13" rx="4" fill="none" stroke={MARK} />
      <Word x={9} y={33} isMarked>
        + Add section
      </Word>
      <Word x={8} y={52}>
        Footer
      </Word>
      <rect x="66" y="22" width="86" height="46" rx="6" fill="#fff" stroke={LINE} />
      <rect x="70" y="26" width="78" height="11" rx="4" fill="#f1f1f1" />
      <Word x={74} y={34}>
        Search
      </Word>
      <rect x="70" y="41" width="78" height="13" rx="4" fill="#e8f1fd" />
      <Word x={74} y={50} isMarked>
        {shortened(name)}
      </Word>
      <Word x={74} y={64}>
        Image banner
      </Word>
    </Picture>
  );
}
