/** A section file's name as the code editor asks for it: without folder and ending. */
export function fileStem(fileName: string): string {
  return fileName.replace(/^sections\//, "").replace(/\.liquid$/, "");
}
