const most = 3

/** The latest years whose year before was measured, too. @param measured the latest first */
export function yearsToCompare(measured: readonly number[]): number[] {
  return measured.filter((year) => measured.includes(year - 1)).slice(0, most)
}
