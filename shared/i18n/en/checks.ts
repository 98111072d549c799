export const checks = {
  tab: 'Checks',
  tabCount_one: '{{count, number}} thing to see to',
  tabCount_other: '{{count, number}} things to see to',
  allClear: 'Nothing to remark on',
  allClearText: 'Language, spelling, accessibility, limits and facts have been checked.',
  ignored_one: '{{count, number}} remark is hidden.',
  ignored_other: '{{count, number}} remarks are hidden.',
  showIgnored: 'Show again',
  ignore: 'Hide',
  ignoreThis: 'Hide the remark: {{message}}',
  goToThis: 'Show the place: {{message}}',
  more_one: 'Show {{count, number}} more',
  more_other: 'Show {{count, number}} more',
  live_one: 'Checks: {{count, number}} thing to see to.',
  live_other: 'Checks: {{count, number}} things to see to.',
  severity: {
    blocks: 'Blocks sending',
    warning: 'Should be mended',
    note: 'Worth a thought',
  },
  topic: {
    language: 'Clear language',
    spelling: 'Spelling',
    accessibility: 'Accessibility',
    delivery: 'Sending',
    facts: 'Facts',
  },
  place: {
    title: 'The title',
    lede: 'The lede',
    subject: 'The subject',
    preheader: 'The preview text',
    letter: 'The letter',
    theme: 'The letter’s look',
    block: 'Block {{block}}',
    body: 'The text',
  },
  client: {
    'outlook-windows': 'Outlook for Windows',
    'outlook-web': 'Outlook on the web',
    gmail: 'Gmail',
    'gmail-app': 'Gmail on a phone',
    'apple-mail': 'Apple Mail',
    yahoo: 'Yahoo',
  },
  fix: {
    replaceText: 'Change to “{{text}}”',
    learnWord: 'Add to the word list',
    setAlt: 'Describe the image',
    replaceAlt: 'Drop “{{words}}”',
    markDecorative: 'Mark as decorative',
    setHeading: 'Make it heading {{level}}',
    makeHeaderRow: 'Make the first row headers',
    markLanguageSv: 'Mark as Swedish',
    markLanguageEn: 'Mark as English',
    tickOwnWords: 'These are my own words',
    followLede: 'Use the lede',
    openContacts: 'Open the contacts',
    openTheme: 'Open the look of the letter',
    showLongest: 'Show the longest section',
    goTo: 'Show the place',
    failed: 'The place has changed since it was checked. Wait a moment and try again.',
  },
  lix: {
    label: 'LIX {{value}}',
    title: 'Readability (LIX)',
    veryEasy: 'very easy, as books for children',
    easy: 'easy, as fiction',
    medium: 'medium, as newspapers',
    hard: 'hard, as official text',
    veryHard: 'very hard, as bureaucratic text',
    detail: '{{words, number}} words, {{perSentence}} per sentence, {{long}}\u00a0% long words',
    short: 'LIX is measured when the text has at least 50 words.',
  },
  links: {
    check: 'Check the links',
    checking: 'Checking the links …',
    hint: 'Asks every address in the post whether it answers.',
    none: 'The post has no web links.',
    fine_one: '{{count, number}} link answers.',
    fine_other: '{{count, number}} links answer.',
    broken_one: '{{count, number}} link leads nowhere.',
    broken_other: '{{count, number}} links lead nowhere.',
    unanswered_one: '{{count, number}} link could not be judged.',
    unanswered_other: '{{count, number}} links could not be judged.',
  },
  suggest: {
    looking: 'Looking for suggestions …',
  },
  words: {
    title: 'Word list',
    text: 'Words, names and abbreviations that the spelling and the checks should know.',
    empty: 'The list is empty. Words are added here, or with one press among the checks.',
    word: 'Word',
    language: 'Language',
    add: 'Add',
    remove: 'Remove {{word}}',
    added: '“{{word}}” is in the word list now.',
    removed: '“{{word}}” has been removed from the word list.',
  },
  schedule: {
    title_one: 'One thing must be mended before this can be published',
    title_other: '{{count, number}} things must be mended before this can be published',
  },
  cli: {
    check: 'check a post: clear language, spelling, accessibility, limits and facts',
    channel: 'only what concerns the channel (its name, or a network)',
    lix: 'LIX {{value}}, {{band}}.',
    found_one: '{{count, number}} thing to see to, {{blocking, number}} of them block sending.',
    found_other: '{{count, number}} things to see to, {{blocking, number}} of them block sending.',
  },
  finding: {
    'image-undecided': {
      message: 'The image has no description',
      remedy: 'Write what it shows for those who cannot see it, or mark it as decorative.',
    },
    'portrait-undecided': {
      message: 'The portrait has no description',
      remedy: 'Write whom it shows, or mark it as decorative.',
    },
    'alt-file-name': {
      message: 'The image’s description is a file name: {{words}}',
      remedy: 'Write what the image shows instead.',
    },
    'alt-says-image': {
      message: 'The description begins with “{{words}}”',
      remedy: 'A screen reader has already said that it is an image. Begin with what is seen.',
    },
    'image-of-text': {
      message: 'The image holds a lot of text',
      remedy:
        'Write the text in the post instead: in an image it cannot be enlarged, searched or read aloud.',
    },
    'link-text-vague': {
      message: 'The link “{{words}}” does not say where it leads',
      remedy: 'Write what the reader finds there, such as “Read about the autumn courses”.',
    },
    'link-text-address': {
      message: 'The link shows its whole address',
      remedy: 'Write what the page is called instead: a screen reader spells an address out.',
    },
    'link-text-ambiguous': {
      message: 'Several links are called “{{words}}” but lead to different pages',
      remedy: 'Give them different words, so that it shows which leads where.',
    },
    'heading-skipped': {
      message: 'The subheading has no heading above it',
      remedy: 'Make it heading 2, or put a heading 2 before it.',
    },
    'heading-fake': {
      message: '“{{words}}” looks like a heading but is ordinary text in bold',
      remedy: 'Make it a real heading, so that whoever listens can go to it.',
    },
    'contrast-low': {
      message: 'The letter’s colours {{colour}} on {{ground}} have a contrast of {{ratio}} : 1',
      remedy: 'Text needs at least 4.5 : 1. Choose a darker or a lighter colour in the letter’s theme.',
    },
    'logo-unseen-light': {
      message: 'Most of the logo is lost on the colour behind it',
      remedy: 'Choose another colour behind the sender, or another form of the logo, in the letter’s look.',
    },
    'logo-unseen-dark': {
      message: 'Most of the logo is lost in dark mode',
      remedy: 'Add a lighter logo for dark mode in the letter’s look.',
    },
    'table-without-headers': {
      message: 'The table has no headers',
      remedy: 'Make the first row or the first column headers, so that every cell has a meaning.',
    },
    'language-unmarked': {
      message: 'The text is in another language than the post',
      remedy: 'Mark its language, so that a screen reader says it right.',
    },
    'subject-empty': {
      message: 'The subject is empty',
      remedy: 'Write a title, or a subject of its own.',
    },
    'subject-long': {
      message: 'The subject is {{count, number}} characters long',
      remedy: 'Most inboxes show about {{most, number}}. Put the most important first, or shorten it.',
    },
    'subject-capitals': {
      message: 'The subject is written in capitals',
      remedy: 'Write it as an ordinary sentence: capitals read as shouting and are suspected of being spam.',
    },
    'subject-marks': {
      message: 'The subject has “{{words}}”',
      remedy: 'One mark is enough: several in a row are suspected of being spam.',
    },
    'subject-spam': {
      message: '“{{words}}” in the subject is common in spam',
      remedy: 'Put it differently, or the letter may be sorted away.',
    },
    'preheader-missing': {
      message: 'The letter has no preview text',
      remedy:
        'Write a lede, or a preview text of its own under “Subject line, link and tags”: the inbox shows it after the subject.',
    },
    'preheader-long': {
      message: 'The preview text is {{count, number}} characters long',
      remedy: 'Inboxes show about {{most, number}} at most. Put the most important first, or shorten it.',
    },
    'preheader-same': {
      message: 'The preview text is the same as the subject',
      remedy: 'Write something that adds to the subject.',
    },
    'field-unknown': {
      message: '{{words}} is no personal field',
      remedy: 'The fields are {{fields}}. Mend the name or take the braces away.',
    },
    'field-misplaced': {
      message: '{{words}} is not filled in here',
      remedy: 'Insert the field from the toolbar in the text, or write it in the subject.',
    },
    'field-not-in-address': {
      message: '{{words}} cannot stand in this address',
      remedy:
        'Only municipality and county may, and only after the name of the site: a name is personal data.',
    },
    'button-without-link': {
      message: 'The button has no link',
      remedy: 'Write where it should lead, or remove it.',
    },
    'event-without-time': {
      message: 'The event has no starting time',
      remedy: 'Say day and hour, and a calendar file goes with the letter.',
    },
    'county-only-nobody': {
      message: 'The section is shown to no county',
      remedy: 'Choose which counties should see it, or remove it.',
    },
    'image-only': {
      message: 'The letter is hardly anything but images',
      remedy:
        'Write what matters as text: not everybody loads images, and spam filters distrust such letters.',
    },
    'size-near-clip': {
      message:
        'The letter is {{kilobytes, number}}\u00a0kB, near the limit. What weighs most is block {{heaviest}}',
      remedy: 'Shorten the text or link to the rest. From 100\u00a0kB it is not sent: Gmail clips at 102.',
    },
    'size-clipped': {
      message:
        'The letter is {{kilobytes, number}}\u00a0kB, too large to be sent. What weighs most is block {{heaviest}}',
      remedy: 'Shorten the text or link to the rest. From 100\u00a0kB it is not sent: Gmail clips at 102.',
    },
    'unsubscribe-missing': {
      message: 'The letter has no link to unsubscribe',
      remedy: 'That is a fault in Rundbrev. Do not send the letter; update the program.',
    },
    'recipients-none': {
      message: 'There is nobody to send the letter to',
      remedy: 'Add contacts, or read them from a file, under Contacts.',
    },
    'link-text-other-site': {
      message: 'The link “{{words}}” leads to {{host}}',
      remedy:
        'Say what the page is called, or mend the address: deceit looks like this, and filters put it aside.',
    },
    'link-shortened': {
      message: 'The link goes by way of {{host}}, which hides where it leads',
      remedy: 'Use the address of the page itself: spam filters distrust shortened links.',
    },
    'link-broken': {
      message: 'The link leads nowhere (answer: {{status}})',
      remedy: 'Mend the address {{words}} or remove the link.',
    },
    'link-unanswered': {
      message: 'Whether the link works could not be told (answer: {{status}})',
      remedy: 'Open {{words}} in a browser and see.',
    },
    'client-image-tall': {
      message: 'The image is so tall that {{clients}} cuts it off',
      remedy: 'Crop the image, or make two of it.',
    },
    'client-image-moving': {
      message: 'The image does not move in {{clients}}',
      remedy: 'Only its first frame is shown there. See to it that it says what matters most.',
    },
    'client-word-long': {
      message: '“{{words}}” is too long for a line in {{clients}}',
      remedy:
        'The whole letter gets too wide there. Write what the page is called and link those words, or divide the word.',
    },
    'client-table-wide': {
      message: 'The table is too wide for {{clients}}: “{{words}}” is not broken',
      remedy:
        'The whole letter gets too wide there. Write what the page is called and link those words, or divide the word.',
    },
    'client-mailto-copy': {
      message: 'The blind copy (bcc) in the e-mail link gets lost in {{clients}}',
      remedy: 'Make the address an ordinary recipient, or do without it.',
    },
    'client-breaks': {
      message: '{{clients}} cannot show this in the letter: {{words}}',
      remedy: 'Change the place or the letter’s look, and send yourself a test to see.',
    },
    'client-plainer': {
      message: 'The letter is simpler in {{clients}}: {{words}} is not shown',
      remedy: 'It can be read all the same. Let nothing that matters depend on it.',
    },
    'variant-text-empty': {
      message: 'The post is empty',
      remedy: 'Write something in the post, or a text of its own for the network.',
    },
    'variant-text-too-long': {
      message: 'The text is {{count, number}} characters too long',
      remedy: 'Shorten your own text, or go back to the one that follows the post.',
    },
    'variant-image-missing': {
      message: 'The network demands an image',
      remedy: 'Add an image to the post.',
    },
    'variant-link-cut': {
      message: 'An address in the text is longer than a post',
      remedy: 'Use a shorter address.',
    },
    'variant-alt-too-long': {
      message: 'The image’s description is {{count, number}} characters too long',
      remedy: 'Shorten the description.',
    },
    'variant-hashtags-too-many': {
      message: 'The text has more than {{count, number}} hashtags',
      remedy: 'Remove some: the network takes no more.',
    },
    'variant-link-not-clickable': {
      message: 'Links in the text cannot be pressed',
      remedy: 'Refer to the link in the profile instead.',
    },
    'figure-missing': {
      message: 'A figure is no longer there',
      remedy: 'Choose another figure, or remove it from the post.',
    },
    'figure-uncountable': {
      message: 'The figure “{{words}}” can no longer be counted',
      remedy: 'Point at the number and read why. Choose another period, or enter the number with its source.',
    },
    'figure-without-source': {
      message: 'The figure “{{words}}” does not say where it comes from',
      remedy: 'Write its source, so that the reader can check the number.',
    },
    'number-unbound': {
      message: '“{{words}}” belongs to no figure',
      remedy: 'Bind the number to a figure with a source, or affirm that these are your own words.',
    },
    'weekday-wrong': {
      message: '“{{words}}” is a {{instead}}',
      remedy: 'Mend the weekday or the date.',
    },
    'date-impossible': {
      message: '“{{words}}” is not in the calendar',
      remedy: 'Mend the date.',
    },
    'place-misspelled': {
      message: '“{{words}}” is no municipality and no county',
      remedy: 'Is {{instead}} meant?',
    },
    'hint-left': {
      message: 'The template’s text is still there: {{words}}',
      remedy: 'Write what it asks for, or remove the line.',
    },
    misspelled: {
      message: '“{{words}}” may be misspelt',
      remedy: 'Mend the word, or add it to the word list if it is right.',
    },
    'word-unknown': {
      message: '“{{words}}” is not in the dictionary',
      remedy: 'If it is a name: check its spelling once and add it to the word list.',
    },
    'lix-high': {
      message: 'The text is hard to read: LIX {{lix}}',
      remedy: 'Shorten the sentences and change long words for shorter ones. Aim for less than 50.',
    },
    'sentence-long': {
      message: 'The sentence has {{count, number}} words',
      remedy: 'Divide it: a sentence of more than {{most, number}} words must often be read twice.',
    },
    'paragraph-long': {
      message: 'The paragraph has {{count, number}} words',
      remedy: 'Divide it where a new thought begins.',
    },
    passive: {
      message: '“{{words}}” hides who does it',
      remedy: 'Say who does what, where the reader needs to know.',
    },
    'doer-last': {
      message: '“{{words}}” puts the doer last',
      remedy: 'Begin with who does it.',
    },
    officialese: {
      message: '“{{words}}” is officialese',
      remedy: 'Write “{{instead}}”.',
    },
    'abbreviation-undefined': {
      message: 'The abbreviation {{words}} is not explained',
      remedy: 'Spell it out the first time. If every reader knows it, add it to the word list.',
    },
  },
} as const
