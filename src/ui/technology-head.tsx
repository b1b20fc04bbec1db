/** The head of a table with a row per operator and a column per technology. */
import { TECHNOLOGIES } from '../core/model.ts';

/** `operator` is the word for the first column, for those who hear the table. */
export function TechnologyHead({ operator }: { readonly operator: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="visually-hidden">{operator}</span>
        </th>
        {TECHNOLOGIES.map((technology) => (
          <th scope="col" key={technology}>
            {technology}
          </th>
        ))}
      </tr>
    </thead>
  );
}
