/** What a finding is about: how the pane groups its rules. */
export const topics = ['language', 'spelling', 'accessibility', 'delivery', 'facts'] as const
export type Topic = (typeof topics)[number]

/** The worst first. `blocks`: a publication is refused until it is mended; `warning`: most would mend it; `note`: worth a thought. */
export const severities = ['blocks', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

interface Kind {
  readonly topic: Topic
  readonly severity: Severity
}

const kinds = <Code extends string>(topic: Topic, codes: Record<Code, Severity>) =>
  Object.fromEntries(
    Object.entries<Severity>(codes).map(([code, severity]) => [code, { topic, severity }]),
  ) as Record<Code, Kind>

/** Every rule's code, with what it is about and how much it weighs. Words for each: the catalogue's checks.finding. */
export const findingKinds = {
  ...kinds('accessibility', {
    'image-undecided': 'blocks',
    'portrait-undecided': 'blocks',
    'alt-file-name': 'warning',
    'alt-says-image': 'note',
    'link-text-vague': 'warning',
    'link-text-address': 'note',
    'link-text-ambiguous': 'warning',
    'heading-skipped': 'warning',
    'heading-fake': 'note',
    'contrast-low': 'warning',
    'logo-unseen-light': 'warning',
    'logo-unseen-dark': 'warning',
    'table-without-headers': 'warning',
    'language-unmarked': 'note',
    'image-of-text': 'note',
  }),
  ...kinds('delivery', {
    'subject-empty': 'blocks',
    'subject-long': 'note',
    'subject-capitals': 'warning',
    'subject-marks': 'warning',
    'subject-spam': 'note',
    'preheader-missing': 'note',
    'preheader-long': 'note',
    'preheader-same': 'warning',
    'field-unknown': 'blocks',
    'field-misplaced': 'blocks',
    'field-not-in-address': 'blocks',
    'button-without-link': 'blocks',
    'event-without-time': 'warning',
    'county-only-nobody': 'warning',
    'image-only': 'warning',
    'size-near-clip': 'warning',
    'size-clipped': 'blocks',
    'unsubscribe-missing': 'blocks',
    'recipients-none': 'warning',
    'link-text-other-site': 'warning',
    'link-shortened': 'note',
    'link-broken': 'warning',
    'link-unanswered': 'note',
    'client-image-tall': 'warning',
    'client-image-moving': 'note',
    'client-word-long': 'warning',
    'client-table-wide': 'warning',
    'client-mailto-copy': 'note',
    'client-breaks': 'warning',
    'client-plainer': 'note',
    'variant-text-empty': 'blocks',
    'variant-text-too-long': 'blocks',
    'variant-image-missing': 'blocks',
    'variant-link-cut': 'blocks',
    'variant-alt-too-long': 'blocks',
    'variant-hashtags-too-many': 'blocks',
    'variant-link-not-clickable': 'note',
  }),
  ...kinds('facts', {
    'figure-missing': 'blocks',
    'figure-uncountable': 'blocks',
    'figure-without-source': 'warning',
    'number-unbound': 'warning',
    'weekday-wrong': 'warning',
    'date-impossible': 'warning',
    'place-misspelled': 'warning',
    'hint-left': 'blocks',
  }),
  ...kinds('spelling', { misspelled: 'warning', 'word-unknown': 'note' }),
  ...kinds('language', {
    'lix-high': 'note',
    'sentence-long': 'note',
    'paragraph-long': 'note',
    passive: 'note',
    'doer-last': 'note',
    officialese: 'note',
    'abbreviation-undefined': 'note',
  }),
} as const
export type FindingCode = keyof typeof findingKinds
