/** Att programmet finns kvar: paus av allt, ikonen i aktivitetsfältet, start vid inloggning, att stänga och att avsluta. */
export const program = {
  paused: {
    title: 'Allt är pausat',
    text: 'Inget startas och inget skickas förrän du fortsätter. Pausat av {{by}} {{since}}.',
    overdue_one: 'Tiden för en publicering har passerat. Vad som händer med den avgörs när du fortsätter.',
    overdue_other:
      'Tiden för {{count}} publiceringar har passerat. Vad som händer med dem avgörs när du fortsätter.',
    elsewhere_one: 'En publicering ligger redan hos sitt nätverk eller sin server och går ut därifrån ändå.',
    elsewhere_other:
      '{{count}} publiceringar ligger redan hos sina nätverk eller servrar och går ut därifrån ändå.',
    goOn: 'Fortsätt',
    pauseAll: 'Pausa allt',
    goOnAll: 'Fortsätt efter pausen',
    wentOn: 'Schemat fortsätter.',
  },
  cli: {
    pauseAll: 'pausa allt: inget startas eller skickas förrän resume-all',
    resumeAll: 'fortsätt efter pause-all',
    paused: 'Allt är pausat sedan {{since}} (av {{by}}): inget startas eller skickas.',
    goesOn: 'Schemat fortsätter.',
  },
}
