export const blocks = {} as const
