/**
 * YAML files that people write: what each key is for and may hold, and values read with their place in the file. The
 * readers of the files and the JSON Schemas for editors know the same keys. Imports nothing but {@code error}.
 */
@NullMarked
package io.mshell.yaml;

import org.jspecify.annotations.NullMarked;
