import { Box, Button, FileButton, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FileTarget.module.css'

interface FileTargetProps {
  /** Kinds of file beside text, ".xlsx". */
  readonly alsoAccepts?: string
  readonly isBusy: boolean
  readonly onChosen: (file: File) => void
}

/** Drop a table's file, or pick one. */
export function FileTarget({ alsoAccepts, isBusy, onChosen }: FileTargetProps) {
  const { t } = useTranslation()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onChosen(file)
  }
  // Dropping is the shorter way for a mouse; the button beneath does the same for everybody.
  return (
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
        <IconFileSpreadsheet size={36} stroke={1.6} aria-hidden />
        <Text fw={600}>{t('common.file.drop')}</Text>
        <Text size="sm" c="dimmed">
          {t('common.file.or')}
        </Text>
        <FileButton
          accept={[textTables, alsoAccepts].filter(Boolean).join(',')}
          inputProps={{ 'aria-label': t('common.action.chooseFile') }}
          onChange={(file) => file !== null && onChosen(file)}
        >
          {({ onClick }) => (
            <Button data-autofocus loading={isBusy} onClick={onClick}>
              {t('common.action.chooseFile')}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Box>
  )
}

const textTables = '.csv,.txt,.tsv,text/csv,text/plain'
