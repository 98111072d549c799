/** Names and their handles on networks. */
export const mentionsContract = {}
