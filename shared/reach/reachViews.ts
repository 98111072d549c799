/** The views of reach, in the order of their tabs; each has its own address. */
export const reachViews = ['map', 'time', 'compare', 'channels', 'coverage', 'media', 'events'] as const
export type ReachView = (typeof reachViews)[number]
