export const reach = {} as const
