const DAY = 86_400_000; // ms

/** How many spans of `length` days before the one that ends today each of these days lies; what is still to come is left out. */
function spansBack(days: readonly string[], today: string, length: number): readonly number[] {
  return days.map((day) => Math.floor((Date.parse(today) - Date.parse(day)) / DAY / length)).filter((back) => back >= 0);
}

/** The nearest spans with something in them on both sides of the one that lies `at` spans back: what is empty is stepped over. Today's is always there. */
export function spansAround(days: readonly string[], today: string, length: number, at: number): { readonly earlier?: number; readonly later?: number } {
  const spans = spansBack(days, today, length);
  const earlier = spans.filter((back) => back > at);
  const later = [0, ...spans].filter((back) => back < at);
  return { ...(earlier.length > 0 && { earlier: Math.min(...earlier) }), ...(later.length > 0 && { later: Math.max(...later) }) };
}
