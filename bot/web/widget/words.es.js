// The chat's own words in Spanish.
export const words = {
  title: 'Asistente de carreras', subtitle: 'Asistente automático', close: 'Cerrar el chat', save: 'Descargar la conversación', clear: 'Borrar la conversación',
  greeting: 'Soy un asistente automático, no una persona. Respondo en inglés a preguntas sobre el trabajo, los sueldos, los certificados y la formación.',
  privacy: 'No se guarda nada hasta que escriba. Después se guardan sus mensajes para responderle y mejorar las respuestas. No envíe datos de salud ni su número de seguro social. Puede borrar la conversación en cualquier momento.',
  policy: 'Aviso de privacidad', log: 'Conversación', you: 'Usted', bot: 'Asistente', suggestions: 'Preguntas sugeridas',
  starters: ['What does the job involve?', 'Which certifications pay best?', 'How do I get started?', 'Can I work from home?'],
  placeholder: 'Haga una pregunta', message: 'Su mensaje', send: 'Enviar', typing: 'El asistente está respondiendo',
  sending: 'Enviando', waiting: 'Pendiente de envío', failed: 'No enviado.', retry: 'Reintentar', remove: 'Quitar',
  offline: 'Sin conexión. Su mensaje se enviará en cuanto vuelva.', left: 'caracteres restantes', tooLong: 'Acorte el mensaje, por favor.',
  sources: 'Fuente', helpful: 'Útil', unhelpful: 'No es útil', copy: 'Copiar la respuesta', copied: 'Copiado.', thanks: 'Gracias.',
  comment: '¿Qué estuvo bien o faltó? (opcional)', submit: 'Enviar comentario', notSaved: 'No se pudo guardar. Inténtelo de nuevo.',
  confirm: '¿Borrar esta conversación aquí y en el servidor?', yes: 'Borrar', no: 'Conservar', cleared: 'Conversación borrada.',
  step: 'Paso {step} de {of}', stop: 'Cancelar la solicitud', asTable: 'Ver como tabla', asChart: 'Ver como gráfico', mean: 'Promedio de los valores mostrados',
  what: 'Grupo', value: 'Promedio', source: 'Fuente', asOf: 'Fecha',
  fields: { name: 'Su nombre', email: 'nombre@ejemplo.com', phone: 'Teléfono con código de área' },
};
