import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import classes from './about.module.css'

/** Each set of data that comes with the program, and where it is from. */
export function DataSources({ sources }: { sources: Output<'program.about'>['sources'] }) {
  const { t } = useTranslation()
  return sources.map(({ name, text }) => (
    <details key={name} className={classes.source}>
      <summary>{t(`about.sources.name.${name}`)}</summary>
      <div className={classes.text} lang="en">
        {plain(text)}
      </div>
    </details>
  ))
}

/** Without its heading, which is the summary's, and without Markdown's marks for code. */
function plain(text: string): string {
  return text
    .replace(/^# .*\n+/, '')
    .replaceAll('`', '')
    .trim()
}
