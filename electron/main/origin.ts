/** Where the program's own pages are, and nothing else. */
export const origin = 'app://rundbrev'
