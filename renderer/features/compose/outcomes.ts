/** What stands beside the text of a post, in the order of its tabs; each can be asked for in the post's address. */
export const outcomes = ['newsletter', 'social', 'figures', 'checks'] as const
export type Outcome = (typeof outcomes)[number]

/** The one that an address's part names; the letter where it names none. */
export function outcomeOf(part: string | undefined): Outcome {
  return outcomes.find((outcome) => outcome === part) ?? 'newsletter'
}

/** Where a post is, with one of them beside it. */
export function postPath(id: number, outcome: Outcome = 'newsletter'): string {
  return outcome === 'newsletter' ? `/posts/${id}` : `/posts/${id}/${outcome}`
}
