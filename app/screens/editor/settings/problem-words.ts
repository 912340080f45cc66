import type { SettingProblem } from "#liquid/schema/setting-problem.ts";

const HOSTS: Record<string, string> = { youtube: "YouTube", vimeo: "Vimeo" };

/** What to do about a value, in one sentence. */
export function problemWords(problem: SettingProblem): string {
  switch (problem.kind) {
    case "wrong-type":
      return "This value is not of the setting’s kind. Choose it again.";
    case "too-long":
      return `Write ${problem.limitInCharacters.toLocaleString("en")} characters at most.`;
    case "too-many":
      return `Choose ${problem.limit} at most.`;
    case "not-an-option":
      return "This choice does not exist anymore. Choose another.";
    case "out-of-range":
      return `Choose a value from ${problem.min} to ${problem.max}.`;
    case "off-step":
      return `Choose a value in steps of ${problem.step}.`;
    case "not-a-color":
      return "Write a color such as #8a3b00.";
    case "not-an-address":
      return "Write an address that starts with / or https://";
    case "scheme-not-allowed":
      return `Links that start with ${problem.scheme}: are not allowed.`;
    case "not-a-video":
      return "Write the address of a YouTube or Vimeo video.";
    case "video-host-not-accepted":
      return `This section only plays videos of ${problem.accepted.map((host) => HOSTS[host] ?? host).join(" and ")}.`;
    case "not-a-font":
      return "Choose a font of the list.";
    case "tag-not-allowed":
      return `The tag <${problem.tag}> is not allowed here.`;
    case "outside-paragraphs":
      return "All text must stand in paragraphs, lists or headings.";
    case "tag-not-closed":
      return `The tag <${problem.tag}> is opened and closed unevenly.`;
  }
}
