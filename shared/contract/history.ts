/** Revisions of a post, and the bin. */
export const historyContract = {}
