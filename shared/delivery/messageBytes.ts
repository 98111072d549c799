import type { OutgoingMail } from './mailConnection.ts'

/** What a message weighs, in octets. */
export function messageBytes({ pieces }: Pick<OutgoingMail, 'pieces'>): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}
