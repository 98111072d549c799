import type { ColumnMapping, ImportField } from '../contract/contactImport.ts'
import { foldText } from '../text/foldText.ts'
import { parseEmailAddress } from './emailAddress.ts'

/** What people call the columns, Swedish and English: letters and digits only, accents folded ("E-post" is "epost"). */
const aliases: Readonly<Record<ImportField, readonly string[]>> = {
  email: [
    'epost',
    'epostadress',
    'email',
    'emailaddress',
    'mejl',
    'mejladress',
    'mail',
    'mailadress',
    'mailaddress',
  ],
  name: [
    'namn',
    'name',
    'fullname',
    'heltnamn',
    'forochefternamn',
    'visningsnamn',
    'displayname',
    'kontaktperson',
    'contactname',
  ],
  firstName: ['fornamn', 'firstname', 'givenname', 'tilltalsnamn'],
  lastName: ['efternamn', 'lastname', 'surname', 'familyname'],
  role: ['roll', 'role', 'titel', 'title', 'befattning', 'jobtitle', 'funktion', 'position', 'yrke'],
  organisation: [
    'organisation',
    'organization',
    'foretag',
    'company',
    'arbetsgivare',
    'employer',
    'arbetsplats',
    'myndighet',
  ],
  municipality: ['kommun', 'municipality', 'kommunkod', 'kommunnamn', 'municipalitycode', 'hemkommun'],
  town: ['postort', 'ort', 'stad', 'postadress', 'bostadsort', 'town', 'postaltown', 'city', 'locality'],
  county: ['lan', 'county', 'lanskod', 'lansnamn', 'countycode'],
  language: ['sprak', 'language'],
  tags: ['taggar', 'tagg', 'tags', 'tag', 'etiketter', 'etikett', 'labels', 'grupp', 'grupper', 'groups'],
  consent: [
    'grund',
    'grundforutskick',
    'rattsliggrund',
    'samtycke',
    'consent',
    'basis',
    'basisformailing',
    'legalbasis',
  ],
  consentSource: ['kalla', 'kallatillgrunden', 'source', 'sourceofthebasis', 'consentsource'],
  consentDate: ['datum', 'date', 'grundensdatum', 'dateofthebasis', 'samtyckesdatum', 'consentdate'],
  notes: ['anteckningar', 'anteckning', 'notes', 'note', 'kommentar', 'kommentarer', 'comment', 'comments'],
}

/** Two headings that are the same word to a person ("E-post", "epost"). */
export function foldHeading(heading: string): string {
  return foldText(heading).replace(/[^a-z0-9]/g, '')
}

/**
 * Which column holds which field, told from the headings; the first column of two that mean the same. Where no heading
 * says e-mail, the one column whose cells are mostly addresses is taken.
 *
 * @param sample some rows, cells in the order of `headings`
 */
export function guessMapping(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
): ColumnMapping {
  const mapping: ColumnMapping = {}
  for (const heading of headings) {
    const field = fieldNamed(heading)
    if (field !== undefined && mapping[field] === undefined) mapping[field] = heading
  }
  const byContent = mapping.email ?? addressColumn(headings, sample)
  return byContent === undefined ? mapping : { ...mapping, email: byContent }
}

function fieldNamed(heading: string): ImportField | undefined {
  const folded = foldHeading(heading)
  const found = Object.entries(aliases).find(([, names]) => names.includes(folded))
  return found?.[0] as ImportField | undefined
}

function addressColumn(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
): string | undefined {
  const candidates = headings.filter((heading, column) => {
    const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const addresses = cells.filter((cell) => parseEmailAddress(cell).kind === 'address')
    return heading !== '' && cells.length > 0 && addresses.length > cells.length / 2
  })
  return candidates.length === 1 ? candidates[0] : undefined
}
