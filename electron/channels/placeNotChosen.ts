/** Somebody has signed in, and nobody has said where to publish: that is for whoever signs in to say. */
export const placeNotChosen = {
  kind: 'fault',
  fault: { kind: 'answered', status: 401, code: 'place-not-chosen', message: '', until: null },
} as const
