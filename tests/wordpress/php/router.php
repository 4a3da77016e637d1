<?php
/** Router of PHP's built-in server: files as they are, everything else to WordPress. */

$bf_path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$bf_file = $_SERVER['DOCUMENT_ROOT'] . $bf_path;
if ( is_file( $bf_file ) && '.php' !== substr( $bf_path, -4 ) ) {
	return false;
}
if ( ! is_file( $bf_file ) ) {
	$bf_path = '/index.php';
	$bf_file = $_SERVER['DOCUMENT_ROOT'] . $bf_path;
}
$_SERVER['SCRIPT_NAME']     = $bf_path;
$_SERVER['SCRIPT_FILENAME'] = $bf_file;
$_SERVER['PHP_SELF']        = $bf_path;
chdir( dirname( $bf_file ) );
require $bf_file;
