import { Box, Button, FileButton, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importFields } from '../../../../shared/contract/audience.ts'
import classes from './ChooseFile.module.css'

interface ChooseFileProps {
  readonly isBusy: boolean
  readonly onChosen: (file: File) => void
}

/** Drop a file, or pick one; and what it should hold. */
export function ChooseFile({ isBusy, onChosen }: ChooseFileProps) {
  const { t } = useTranslation()
  const [isOver, setIsOver] = useState(false)
  const fields = importFields
    .filter((field) => field !== 'email')
    .map((field) => t(`audience.field.${field}`).toLowerCase())
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onChosen(file)
  }
  return (
    <>
      {/* Dropping is the shorter way for a mouse; the button beneath does the same for everybody. */}
      <Box
        className={classes.target}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Stack align="center" gap={8}>
          <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
          <Text fw={600}>{t('audience.import.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('audience.import.or')}
          </Text>
          <FileButton
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            inputProps={{ 'aria-label': t('audience.import.choose') }}
            onChange={(file) => file !== null && onChosen(file)}
          >
            {({ onClick }) => (
              <Button data-autofocus loading={isBusy} onClick={onClick}>
                {t('audience.import.choose')}
              </Button>
            )}
          </FileButton>
        </Stack>
      </Box>
      <Text size="sm" c="dimmed">
        {t('audience.import.teach', { fields: fields.join(', ') })} {t('audience.import.teachExcel')}
      </Text>
    </>
  )
}
