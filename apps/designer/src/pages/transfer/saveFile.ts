/** The browser has begun to save by then. */
const RELEASE_AFTER_MS = 10_000;

/** Hands a file to the browser, which saves it on the person's machine. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER_MS);
}
