"""What the panes show: Qt models over pages of the archive, and decoded pictures."""
