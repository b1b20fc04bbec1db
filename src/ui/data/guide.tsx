/** How to prepare a file: what is read, in which forms, with an example of each column. */
import { FIELD_GROUP_NAMES, fieldsOf } from './fields.ts';
import { useFlow } from './use-flow.ts';

export function Guide() {
  const { words } = useFlow();
  const { guide, fields } = words;
  const groups = FIELD_GROUP_NAMES.filter((group) => group !== 'person');
  return (
    <details class="unfolding data-guide">
      <summary>{guide.title}</summary>
      <p class="quiet">{guide.lead}</p>
      {guide.parts.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <h3>{guide.columns}</h3>
      <p class="data-note">{guide.columnsNote}</p>
      <table class="data-fields">
        <thead>
          <tr>
            <th scope="col">{guide.field}</th>
            <th scope="col">{guide.heading}</th>
            <th scope="col">{guide.cell}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {fields.groups[group]}
              </th>
            </tr>
            {fieldsOf(group).map(([field, { heading, cell }]) => (
              <tr key={field}>
                <td>{fields.names[field]}</td>
                <td lang="vi">{heading}</td>
                <td lang="vi">{cell}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
