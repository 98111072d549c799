import mjml2html from 'mjml'
import { answerQuestions } from '../threads/answerQuestions.ts'

/** What MJML calls every letter for whoever hears it, whatever its language: role and name, which are the letter's own, say enough. */
const englishRole = ' aria-roledescription="email"'

/**
 * The thread that compiles MJML. mj-include stays off (mjml's own default, said here because a letter must never read a file),
 * comments are dropped, no web font is known by name so none is ever linked, and anything that MJML does not know is refused.
 */
answerQuestions(async (mjml: string): Promise<string> => {
  const { html } = await mjml2html(mjml, {
    validationLevel: 'strict',
    ignoreIncludes: true,
    keepComments: false,
    fonts: {},
    minify: false,
  })
  return html.replace(englishRole, '')
})
