/** Past forms of irregular verbs that are no other word; the treebanks hold few of those that news of violence is full of ("a blast tore through"). */
export const PASTS =
  'befell blew broke clung crept drove flew flung forsook fought froze leapt overran overthrew overtook rode sank shook shrank slew slung sought sped sprang strode strove struck swept swore swung threw tore trod undertook wept withdrew withstood woke wrought'.split(
    ' ',
  )
