const LONG_ENOUGH = 60_000; // ms until the browser has surely taken the file

/** Hands a file to the browser's downloads. Its name tells nothing of what it holds. */
export function saveFile(name: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
}
