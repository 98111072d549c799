export const social = {}
