/** Templates, saved blocks and senders: what a new post begins with. */
export const templatesContract = {}
