export const images = {
  arriving: 'Reading {{name}} …',
  ask: 'Read aloud to those who do not see the image. Say in a sentence what in it matters.',
  enter: 'Enter goes on to the next image without a description, or back to the text.',
  decorative: 'Decorative',
  decorativeAlt: 'Skipped when the text is read aloud',
  replace: 'Replace image',
  kept: '{{width}} × {{height}} pixels, {{weight}}',
  inLetter: 'In the letter {{width}} × {{height}}, {{weight}}',
  kilobytes: '{{size, number}}\u00a0kB',
  megabytes: '{{size}}\u00a0MB',
  textHeavy:
    'There seems to be a lot of text in the image (about {{percent}}\u00a0%). Text in images cannot be read aloud, enlarged or translated: write it in the post instead.',
  focus: {
    name: 'Focal point',
    why: 'What in the image must be seen where only a part of it is shown',
    role: 'two-dimensional slider',
    value: '{{x}}\u00a0% from the left, {{y}}\u00a0% from the top',
    none: 'No focal point: the image is cropped around its middle',
    hint: 'Click on what must be seen, a face or a sign, or drag the point there. The arrow keys move it one step at a time, with Shift ten.',
    clear: 'Remove the focal point',
    crops: 'How it is cropped',
    card: 'Link card (Bluesky, LinkedIn)',
    instagramWhole: 'Instagram, the whole image',
    inLetter: 'In the letter',
    whole:
      'The letter shows the whole image. For images in posts, Bluesky, Facebook, LinkedIn and X take no focal point.',
  },
} as const
