export const images = {
  arriving: 'Reading {{name}} …',
  ask: 'Read aloud to those who do not see the image. Say in a sentence what in it matters.',
  enter: 'Enter goes on to the next image without a description, or back to the text.',
  decorative: 'Decorative',
  decorativeAlt: 'Skipped when the text is read aloud',
  replace: 'Replace image',
  kept: '{{width}} × {{height}} pixels, {{weight}}',
  inLetter: 'In the letter {{width}} × {{height}}, {{weight}}',
  kilobytes: '{{size}}\u00a0kB',
  megabytes: '{{size}}\u00a0MB',
  textHeavy:
    'There seems to be a lot of text in the image (about {{percent}}\u00a0%). Text in images cannot be read aloud, enlarged or translated: write it in the post instead.',
} as const
