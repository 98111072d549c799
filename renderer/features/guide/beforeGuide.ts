let place = '/'

/** Keeps where the officer is, unless that is in the handbook. */
export function keepPlaceBeforeGuide(location: string): void {
  if (location !== '/guide' && !location.startsWith('/guide/')) place = location
}

/** Where the handbook was opened from: the way back. */
export function placeBeforeGuide(): string {
  return place
}
