import { HtmlValidate, StaticConfigLoader } from 'html-validate'

// For tests only.

/** html-validate's recommended rules and those for whole documents, less what mail programs ask a letter to break. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Outlook for Windows takes width, alignment and colour from attributes, not from styles.
      'no-deprecated-attr': 'off',
      // Gmail leaves out a style sheet that it does not like, and programs that forward a letter leave out all of them.
      'no-inline-style': 'off',
      // Outlook for Windows alone gets the tables that hold its columns apart.
      'no-conditional-comment': 'off',
      // Webmail takes <article> out and leaves a <div> as it is: the role is what is left.
      'prefer-native-element': ['error', { exclude: ['article'] }],
      // MJML writes "presentation", which older screen readers know; role="none" says the same.
      'presentation-role-style': 'off',
      'doctype-style': ['error', { style: 'lowercase' }],
      // MJML's own indentation: nobody sees it.
      'no-trailing-whitespace': 'off',
      // For search engines' results, which a letter is not in: the title is the letter's subject, whole.
      'long-title': 'off',
    },
  }),
)

/** What is wrong with a letter's HTML: rule, line and message of each fault. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, 'letter.html')
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`),
  )
}
