export const reach = {}
