DENY SELECT ON OBJECT::[sales].[orders] ([sal]]ary]) TO [guest];
GO
GRANT SELECT ON OBJECT::[sales].[orders] TO [re]]ports];
GO
GRANT UPDATE ON OBJECT::[sales].[orders] TO [ann] WITH GRANT OPTION;
