import { Collapse, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import guide from '../../../../docs/links.md?raw'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { MarkdownBlocks } from '../../../ui/MarkdownBlocks.tsx'
import { docIn } from '../../guide/docIn.ts'
import classes from './LinkGuide.module.css'

/** What tagged links tell, how they are read back, and what the law says of more. */
export function LinkGuide() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight
          size={16}
          stroke={1.6}
          aria-hidden
          className={classes.chevron}
          data-open={open || undefined}
        />
        {t('links.guide')}
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        {open && <MarkdownBlocks markdown={docIn(guide, wholeInterfaceLanguage()).markdown} />}
      </Collapse>
    </div>
  )
}
