type Keep = () => Promise<boolean>

const keepers = new Set<Keep>()

/** Says what has to be kept before another workspace is entered. @returns takes that back */
export function keepBeforeLeaving(keep: Keep): () => void {
  keepers.add(keep)
  return () => void keepers.delete(keep)
}

/**
 * To be waited for before another workspace is entered from a screen of this one: what is written a moment later would be written there.
 *
 * @returns false where something could not be kept; the screen that it is on says why
 */
export async function isAllKept(): Promise<boolean> {
  const kept = await Promise.all([...keepers].map((keep) => keep()))
  return kept.every((one) => one)
}
