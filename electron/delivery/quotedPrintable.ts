import { encode, wrap } from 'nodemailer/lib/qp'
import type { Slots, WordsFor } from '../../shared/newsletter/mergePlaceholder.ts'

/**
 * A text in quoted-printable (RFC 2045, 6.7), ready to be made personal: what is the same for everybody is encoded here, once.
 * A recipient's own words are encoded by themselves and stand between soft line breaks, which a decoder takes out again.
 * Every line of it keeps to 76 characters, whatever the words are.
 *
 * @param slots of a text whose line ends are CRLF
 * @returns pieces of octets in their order. As strings they would be put together anew for every message, in memory that is then
 * full of rubbish.
 */
export function quotedPrintable({ slots, rest }: Slots): (wordsFor: WordsFor) => Buffer[] {
  const encoded = slots.map(({ before, name, fallback }) => ({
    before: octets(broken(before)),
    ...{ name, fallback },
  }))
  const last = octets(wrap(encode(rest)))
  return (wordsFor) => {
    const pieces = encoded.flatMap(({ before, name, fallback }) => [
      before,
      octets(broken(wordsFor(name, fallback))),
    ])
    return [...pieces, last]
  }
}

function octets(ascii: string): Buffer {
  return Buffer.from(ascii, 'latin1')
}

const softBreak = '=\r\n'
const mostInLine = 76

/** Encoded, and ended by a soft line break, so that whatever follows begins a line. */
function broken(text: string): string {
  if (text === '') return ''
  const encoded = wrap(encode(text))
  const lastLine = encoded.length - encoded.lastIndexOf('\n') - 1
  if (lastLine < mostInLine) return encoded + softBreak
  // No room for the "=" of the soft break: the last character begins a line of its own.
  const lastOne = encoded.at(-3) === '=' ? encoded.length - 3 : encoded.length - 1
  return encoded.slice(0, lastOne) + softBreak + encoded.slice(lastOne) + softBreak
}
