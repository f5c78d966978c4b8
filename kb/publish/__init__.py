"""From the graph and the store to what people see: pages, data files, search index."""
