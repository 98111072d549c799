import { Text, UnstyledButton } from '@mantine/core'
import { IconArrowForwardUp, IconPlayerSkipForward, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type MissedAnswer, type MissedRun, missedAnswers } from '../../../../shared/schedule/missedRun.ts'
import { useZone } from '../../../ui/useZone.ts'
import classes from './MissedChoices.module.css'
import { answerName, answerText, titleOf } from './missedTexts.ts'

interface MissedChoicesProps {
  readonly run: MissedRun
  readonly disabled: boolean
  readonly onAnswer: (answer: MissedAnswer) => void
}

/** What can be done about a missed publication, each with what it comes to. */
export function MissedChoices({ run, disabled, onAnswer }: MissedChoicesProps) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, and no fields of a form
    <div
      role="group"
      className={classes.choices}
      data-no-print
      aria-label={t('missed.answer.label', { title: titleOf(run.publication, t) })}
    >
      {missedAnswers.map((answer) => {
        const Icon = icons[answer]
        return (
          <UnstyledButton
            key={answer}
            className={classes.choice}
            disabled={disabled}
            onClick={() => onAnswer(answer)}
          >
            <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
            <span>
              <Text span size="sm" fw={600} display="block">
                {answerName(answer, [run], t)}
              </Text>{' '}
              <Text span size="xs" c="dimmed" display="block">
                {answerText(answer, run, zone, t)}
              </Text>
            </span>
          </UnstyledButton>
        )
      })}
    </div>
  )
}

export const icons = {
  ...{ run: IconSend, move: IconArrowForwardUp, skip: IconPlayerSkipForward },
} satisfies Record<MissedAnswer, typeof IconSend>
