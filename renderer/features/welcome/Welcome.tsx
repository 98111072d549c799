export function Welcome(_: { suggestedFolder: string; recent: readonly string[] }) {
  return null
}
