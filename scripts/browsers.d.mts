export const chromiumArgs: string[];
export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function findWebKit(): {driver: string; binary: string} | undefined;
