/** What is found in a post while it is written. */
export const checksContract = {}
